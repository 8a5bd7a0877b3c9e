package org.leipzigapp.messages.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of deliveries.
 *
 * @param shelf "dead", "waiting" or "done"
 * @param done end of a text's key on what was just done; null for nothing
 * @param box whether there is a mailbox to look into
 */
public record DeskView(String shelf, List<DeskRow> rows, @Nullable String done, boolean box) {}
