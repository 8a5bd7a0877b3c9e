package org.leipzigapp.search.words;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that reading needs; spelled as people write.
 *
 * @param stopWords German words that say nothing by themselves
 * @param englishStopWords the same for English
 * @param weak words that carry little weight alone
 * @param verbs infinitive to its irregular forms
 * @param prefixes separable prefixes ("um", "an")
 * @param compoundParts what compounds are made of
 */
public record WordLists(
    Set<String> stopWords,
    Set<String> englishStopWords,
    Set<String> weak,
    Map<String, List<String>> verbs,
    Set<String> prefixes,
    Set<String> compoundParts) {}
