package org.leipzigapp.help.contact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Text;
import org.leipzigapp.help.contact.files.Upload;

/**
 * The public form.
 *
 * @param title of what it is about; null for the city as a whole
 * @param aboutService whether that is a service; otherwise it is an office
 * @param choices of offices, by id; fewer than two: there is nothing to choose
 * @param addressee the only one that there is; null if there is a choice
 * @param seal fresh for this showing
 * @param trouble key of what stands above the form; null if nothing is wrong with it as a whole
 * @param problems keys of texts by field
 * @param files what was wrong with which file
 * @param filesAgain whether files have to be chosen once more
 */
public record ContactView(
    ContactForm form,
    @Nullable Text title,
    boolean aboutService,
    Map<String, Text> choices,
    @Nullable Text addressee,
    String seal,
    @Nullable String trouble,
    Map<String, String> problems,
    List<Upload.Problem> files,
    boolean filesAgain) {}
