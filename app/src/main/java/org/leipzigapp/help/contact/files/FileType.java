package org.leipzigapp.help.contact.files;

import java.util.Optional;

/** What may be sent along. */
public enum FileType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  PDF("application/pdf", "pdf"),
  TEXT("text/plain", "txt"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  OPEN_DOCUMENT("application/vnd.oasis.opendocument.text", "odt");

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  static Optional<FileType> of(String mediaType) {
    for (FileType type : values()) {
      if (type.mediaType.equals(mediaType)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
