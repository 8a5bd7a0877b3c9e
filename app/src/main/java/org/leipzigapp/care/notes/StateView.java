package org.leipzigapp.care.notes;

import org.jspecify.annotations.Nullable;

/**
 * What who sent a note sees of it.
 *
 * @param link the last part of the page's own address
 * @param name of what it is about; null for the app as a whole
 * @param code that brings it onto other devices, right after it was sent; null: none to show
 * @param trouble key of a text, if what was just tried did not work
 */
public record StateView(
    Note note,
    String link,
    @Nullable String name,
    @Nullable String code,
    boolean mayBeReopened,
    boolean gone,
    @Nullable String trouble) {}
