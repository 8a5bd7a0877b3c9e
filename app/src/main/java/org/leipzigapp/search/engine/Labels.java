package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.leipzigapp.search.IndexEntry;

/** Titles and names of an entry as people read them, for suggestions. */
record Labels(List<Label> all) {

  record Label(String language, boolean title, String text) {}

  static Labels of(IndexEntry entry) {
    List<Label> labels = new ArrayList<>();
    entry.title().forEach((language, title) -> labels.add(new Label(language, true, title)));
    entry.names().forEach((language, names) -> names.forEach(name -> labels.add(new Label(language, false, name))));
    return new Labels(labels);
  }

  BytesRef encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(all.size());
      for (Label label : all) {
        out.writeString(label.language);
        out.writeByte((byte) (label.title ? 1 : 0));
        out.writeString(label.text);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Labels decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<Label> labels = new ArrayList<>();
    try {
      for (int left = in.readVInt(); left > 0; left--) {
        labels.add(new Label(in.readString(), in.readByte() == 1, in.readString()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return new Labels(labels);
  }
}
