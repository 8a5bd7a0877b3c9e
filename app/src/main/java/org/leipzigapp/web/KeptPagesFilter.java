package org.leipzigapp.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends pages that are kept already without asking which controller made them. It stands behind all security filters,
 * as the last thing before the dispatcher.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeptPagesFilter implements Filter {

  private final Pages pages;

  KeptPagesFilter(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    Rendered kept = pages.findKept(asked);
    if (kept == null) {
      chain.doFilter(request, response);
    } else {
      Responses.send(kept, asked, (HttpServletResponse) response);
    }
  }
}
