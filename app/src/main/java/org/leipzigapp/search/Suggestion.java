package org.leipzigapp.search;

/** A completion of what is being typed, and the entry that it leads to. */
public record Suggestion(String text, String kind, String id) {}
