package org.leipzigapp.help.contact.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A request's body for the reader of its parts; of what is far too much only the beginning. */
final class BoundedRequest implements UploadContext {

  private final HttpServletRequest request;

  BoundedRequest(HttpServletRequest request) {
    this.request = request;
  }

  /** Not told: what comes is counted instead. */
  @Override
  public long contentLength() {
    return -1;
  }

  @Override
  public String getCharacterEncoding() {
    return "UTF-8";
  }

  @Override
  public @Nullable String getContentType() {
    return request.getContentType();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new BoundedStream(request.getInputStream());
  }
}
