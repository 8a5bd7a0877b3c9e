package org.leipzigapp.care;

import org.leipzigapp.content.Content;

/** How many notes of the public wait for an answer. */
public interface OpenNotes {

  int count(Content.Key item);
}
