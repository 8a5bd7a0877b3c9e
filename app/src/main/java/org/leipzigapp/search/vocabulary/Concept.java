package org.leipzigapp.search.vocabulary;

import java.util.List;
import org.leipzigapp.search.words.Word;

/**
 * What the administration calls something; the first term is the best one.
 *
 * @param place file and line
 */
public record Concept(String place, List<List<Word>> terms) {}
