package org.leipzigapp.search;

/** One found entry; a higher score is a better answer, scores of one result can be compared across kinds. */
public record Hit(String kind, String id, double score) {}
