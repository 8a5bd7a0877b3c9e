package org.leipzigapp.search.words;

import java.util.List;

/**
 * One word in its normal form.
 *
 * @param surface as written, folded
 * @param stem what is compared
 * @param halves stems of what a compound is made of, its head (the last part) first; empty if it is none
 * @param parts the halves, and the halves of those
 * @param partly only one half is known; it is the only one in the lists
 */
public record Word(String surface, String stem, List<String> halves, List<String> parts, boolean partly) {}
