package org.leipzigapp.care.notes;

import org.jspecify.annotations.Nullable;

/**
 * What who sent a note sees of it.
 *
 * @param link the last part of the page's own address
 * @param name of what it is about; null for the app as a whole
 * @param email as given, null if none is kept
 * @param trouble key of a text, if what was just tried did not work
 */
public record StateView(
    Note note,
    String link,
    @Nullable String name,
    @Nullable String email,
    boolean mayBeReopened,
    boolean gone,
    @Nullable String trouble) {}
