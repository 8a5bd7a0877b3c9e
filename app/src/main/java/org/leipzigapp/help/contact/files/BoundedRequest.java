package org.leipzigapp.help.contact.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.RequestContext;
import org.jspecify.annotations.Nullable;

/** A request's body for the reader of its parts; of what is far too much only the beginning. */
final class BoundedRequest implements RequestContext {

  private final HttpServletRequest request;

  BoundedRequest(HttpServletRequest request) {
    this.request = request;
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
