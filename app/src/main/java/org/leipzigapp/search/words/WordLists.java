package org.leipzigapp.search.words;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that reading needs; spelled as people write.
 *
 * @param stopWords German words that say nothing by themselves
 * @param englishStopWords the same for English
 * @param weights by how much a word tells less than its rarity says, from 0 to 1
 * @param special words that make a service a special case
 * @param elsewhere words of what no municipality does
 * @param verbs infinitive to its irregular forms
 * @param prefixes separable prefixes ("um", "an")
 * @param compoundParts what compounds are made of
 */
public record WordLists(
    Set<String> stopWords,
    Set<String> englishStopWords,
    Map<String, Double> weights,
    Set<String> special,
    Set<String> elsewhere,
    Map<String, List<String>> verbs,
    Set<String> prefixes,
    Set<String> compoundParts) {}
