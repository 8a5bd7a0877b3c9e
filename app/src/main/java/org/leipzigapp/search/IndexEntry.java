package org.leipzigapp.search;

import java.util.List;
import java.util.Map;

/**
 * One thing that can be found. Every map is keyed by language ("de", "en"); what is missing in a language is left out.
 *
 * @param kind the kind of thing, e.g. "service"; unique per {@link IndexSource}
 * @param id unique within the kind
 * @param title the official title
 * @param names what people call it
 * @param keywords further words that are not shown
 * @param answer the sentence that answers most people
 * @param body everything else; long texts, trusted least
 */
public record IndexEntry(
    String kind,
    String id,
    Map<String, String> title,
    Map<String, List<String>> names,
    Map<String, List<String>> keywords,
    Map<String, String> answer,
    Map<String, String> body) {}
