package org.leipzigapp.help.contact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.files.Upload;

/**
 * A thread as the person who wrote sees it.
 *
 * @param office that has it now
 * @param title of what it is about
 * @param offices names by id, of those that had it
 * @param code that brings it onto other devices; null on devices that did not open it
 * @param isNew right after it was sent
 * @param reopens whether writing now opens it again
 * @param closed whether nothing can be written any more
 * @param form as it came back, or empty
 * @param trouble key of a text; null if nothing went wrong
 * @param files what was wrong with which file
 * @param filesAgain whether files have to be chosen once more
 */
public record ThreadView(
    Inquiry inquiry,
    String office,
    String title,
    Map<String, String> offices,
    @Nullable String code,
    boolean isNew,
    boolean reopens,
    boolean closed,
    ContactForm form,
    String seal,
    @Nullable String trouble,
    Map<String, String> problems,
    List<Upload.Problem> files,
    boolean filesAgain) {}
