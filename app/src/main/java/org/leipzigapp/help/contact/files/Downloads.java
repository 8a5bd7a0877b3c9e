package org.leipzigapp.help.contact.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.leipzigapp.help.contact.files.FileStore.FileLine;
import org.leipzigapp.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Gives a file out so that it can only be saved: it never runs or shows as a page of ours. */
@Component
public class Downloads {

  private final FileStore store;

  Downloads(FileStore store) {
    this.store = store;
  }

  /** @throws NotFound if it is no file of this inquiry, or one that may not be opened */
  public void send(UUID inquiry, UUID file, HttpServletResponse response) throws IOException {
    FileLine line = store.find(inquiry, file).filter(found -> found.scan().mayBeOpened()).orElseThrow(NotFound::new);
    response.setContentType(line.type());
    response.setContentLengthLong(line.size());
    response.setHeader("Content-Disposition",
        ContentDisposition.attachment().filename(line.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "no-store");
    store.write(file, response.getOutputStream());
  }
}
