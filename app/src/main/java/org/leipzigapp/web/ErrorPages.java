package org.leipzigapp.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.content.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Failures in plain words: what happened and what to do. A missing page has the search in it. */
@ControllerAdvice
@Controller
public class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;
  private final TheCity city;

  ErrorPages(Pages pages, TheCity city) {
    this.pages = pages;
    this.city = city;
  }

  /** What the page says. @param key the stem of its texts */
  public record Failure(int status, String key) {}

  @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    show(404, request.getRequestURI(), request, response);
  }

  /** Whoever waits for the database must not think that something broke, and may simply come back. */
  @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
  void databaseAway(NestedRuntimeException away, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.warn("the database did not do what was asked: {}", away.getMostSpecificCause().getMessage());
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    show(503, request.getRequestURI(), request, response);
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    show(status instanceof Integer code ? code : 404, uri, request, response);
  }

  private void show(int status, String uri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    if (uri.startsWith("/api/")) {
      response.setContentType("application/problem+json");
      String title = HttpStatus.resolve(status) == null ? "Error" : HttpStatus.valueOf(status).getReasonPhrase();
      response.getWriter().write("{\"status\":%d,\"title\":\"%s\"}".formatted(status, title));
      return;
    }
    var failure = new Failure(status, key(status));
    Address address = Address.of(reading(uri), "/");
    pages.showOnce(address, Area.NONE, request, response, page -> View.of("web/error.jte", "failure", failure));
  }

  private static String key(int status) {
    return switch (status) {
      case 404 -> "error.missing";
      case 400, 405, 406, 413, 414, 415, 431 -> "error.request";
      case 403 -> "error.forbidden";
      case 429 -> "error.often";
      case 503 -> "error.away";
      default -> "error.ours";
    };
  }

  /** The reading of the address that failed, or the city's first language. */
  private Reading reading(String uri) {
    String first = uri.length() > 1 ? uri.substring(1).split("[/?]", 2)[0] : "";
    if (Reading.isTag(first) && city.city().languages().contains(Reading.of(first).language())) {
      return Reading.of(first);
    }
    return new Reading(city.city().languages().getFirst(), false);
  }
}
