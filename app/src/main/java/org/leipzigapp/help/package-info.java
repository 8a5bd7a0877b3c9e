/** Help at eye level: people in the city write, ask, call; staff answer. The folder only groups its rooms. */
@NullMarked
package org.leipzigapp.help;

import org.jspecify.annotations.NullMarked;
