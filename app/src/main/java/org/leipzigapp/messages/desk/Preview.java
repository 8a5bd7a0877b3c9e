package org.leipzigapp.messages.desk;

import java.util.List;
import org.leipzigapp.messages.templates.Letter;

/**
 * A kind of message in every reading.
 *
 * @param outside as it leaves the app
 * @param inside as it stands in the inbox
 */
public record Preview(String template, String kind, List<Letter> outside, List<Letter> inside) {}
