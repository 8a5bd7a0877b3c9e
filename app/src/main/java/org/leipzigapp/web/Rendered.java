package org.leipzigapp.web;

/** A finished page, plain and compressed, with its entity tag. */
record Rendered(byte[] plain, byte[] gzipped, String etag) {

  int size() {
    return plain.length + gzipped.length;
  }
}
