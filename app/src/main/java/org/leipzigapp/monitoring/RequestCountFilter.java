package org.leipzigapp.monitoring;

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

/** Around everything else, so that what other filters refuse is counted as well. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestCountFilter implements Filter {

  private static final int BROKEN = 500;

  private final RequestCounts counts;

  RequestCountFilter(RequestCounts counts) {
    this.counts = counts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    Route route = Route.of(asked.getMethod(), asked.getRequestURI());
    long start = System.nanoTime();
    int status = BROKEN;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      counts.count(route, status, System.nanoTime() - start);
    }
  }
}
