package org.leipzigapp.content;

/**
 * One item as the snapshot holds it.
 *
 * @param version the content version of its last change
 */
public record ContentItem<T>(ContentKind<T> kind, String id, T value, long version) {}
