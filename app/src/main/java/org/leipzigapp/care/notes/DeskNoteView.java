package org.leipzigapp.care.notes;

import org.jspecify.annotations.Nullable;

/**
 * One note for staff.
 *
 * @param name of the item now
 * @param editor address of the item's editor; null if there is nothing to edit
 * @param words typed as an answer, "" at first
 * @param trouble key of a text; null if nothing went wrong
 */
public record DeskNoteView(
    Note note,
    String department,
    String name,
    boolean gone,
    @Nullable String editor,
    String words,
    @Nullable String trouble) {}
