/** "Meine Anliegen" as people see it: one list of what all features know of the device's matters. */
@NullMarked
package org.leipzigapp.cases.timeline;

import org.jspecify.annotations.NullMarked;
