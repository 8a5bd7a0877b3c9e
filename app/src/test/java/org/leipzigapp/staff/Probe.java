package org.leipzigapp.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A feature's room as another module would build it: it demands whatever right a test asks for. */
@TestComponent
@Controller
class Probe {

  @GetMapping("/team/probe")
  void read(Member me, @RequestParam Right right, @RequestParam String office, HttpServletResponse response)
      throws IOException {
    me.demand(right, office, "office/" + office);
    response.getWriter().write("done by " + me.name());
  }

  @PostMapping("/team/probe")
  void write(Member me, HttpServletResponse response) throws IOException {
    response.getWriter().write("saved by " + me.name());
  }
}
