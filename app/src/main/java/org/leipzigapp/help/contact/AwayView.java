package org.leipzigapp.help.contact;

import java.util.UUID;

/**
 * What was typed into a thread while the database was away.
 *
 * @param filesAgain whether files have to be chosen once more
 */
public record AwayView(UUID id, ContactForm form, boolean filesAgain) {}
