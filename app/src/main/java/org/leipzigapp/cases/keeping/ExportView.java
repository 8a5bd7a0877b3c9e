package org.leipzigapp.cases.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.cases.accounts.Account;

/**
 * Everything to take along.
 *
 * @param account null: the device belongs to none
 */
public record ExportView(List<Exported> matters, @Nullable Account account) {}
