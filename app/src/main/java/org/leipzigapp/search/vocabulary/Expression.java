package org.leipzigapp.search.vocabulary;

import java.util.List;

/** What people say for a concept: it is meant if all these stems are in the question, in any order. */
public record Expression(Concept concept, List<String> stems) {}
