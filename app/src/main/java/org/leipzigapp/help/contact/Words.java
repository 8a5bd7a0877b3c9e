package org.leipzigapp.help.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.help.contact.files.FileStore.FileLine;
import org.leipzigapp.help.contact.files.Uploaded;

/** What somebody writes. @param key the same for what is sent again; null for staff */
public record Words(String words, List<Uploaded> files, @Nullable UUID key) {

  /** Whether a post says just this. */
  boolean areOf(Post post) {
    return words.equals(post.words()) && files.stream().map(Uploaded::name).toList()
        .equals(post.files().stream().map(FileLine::name).toList());
  }
}
