package org.leipzigapp.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat itself refuses, before any page of ours is asked: a plain page with a way on. */
public final class PlainErrorValve extends ErrorReportValve {

  private static final String PAGE =
      """
      <!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Das haben wir nicht verstanden</title>
      <h1>Das haben wir nicht verstanden</h1>
      <p>Die Adresse oder die Eingabe hat eine Form, die wir nicht lesen können.</p>
      <p lang="en">We cannot read this address or input.</p>
      <p><a href="/">Zur Startseite</a></p>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    SecurityHeadersFilter.HEADERS.forEach(header -> response.setHeader(header.getKey(), header.getValue()));
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding("utf-8");
      response.getReporter().write(PAGE);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("the client is gone", e);
    }
  }
}
