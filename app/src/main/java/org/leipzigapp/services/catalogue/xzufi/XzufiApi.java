package org.leipzigapp.services.catalogue.xzufi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.LiveContent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as one XZuFi file, made once per version of the content by the first who asks. */
@RestController
@CrossOrigin
@Tag(name = "services")
class XzufiApi {

  private final Derived<byte[]> file;

  XzufiApi(LiveContent content) {
    file = new Derived<>(content, XzufiApi::write);
  }

  private static byte[] write(Content content) {
    var out = new ByteArrayOutputStream();
    XzufiExport.of(content).write(out);
    return out.toByteArray();
  }

  @GetMapping(path = "/api/v1/services.xml", produces = MediaType.APPLICATION_XML_VALUE)
  @Operation(summary = "All services as objects of type Leistung in XZuFi 2.2")
  byte[] services() {
    return file.get();
  }
}
