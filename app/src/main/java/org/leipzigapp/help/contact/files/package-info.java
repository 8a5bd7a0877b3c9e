/** What is sent along: read without filling the memory, looked into, kept in pieces, given out safely. */
@NullMarked
package org.leipzigapp.help.contact.files;

import org.jspecify.annotations.NullMarked;
