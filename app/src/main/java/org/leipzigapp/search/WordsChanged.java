package org.leipzigapp.search;

/** The city's own words are others than before. */
public record WordsChanged() {}
