/** Taking along, deleting, forgetting, and what goes by itself when it is too old. */
@NullMarked
package org.leipzigapp.cases.keeping;

import org.jspecify.annotations.NullMarked;
