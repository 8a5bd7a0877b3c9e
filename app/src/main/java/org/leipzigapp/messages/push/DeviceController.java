package org.leipzigapp.messages.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.leipzigapp.content.Reading;
import org.leipzigapp.forms.SendLimits;
import org.leipzigapp.messages.Devices;
import org.leipzigapp.messages.templates.Letters;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.NotFound;
import org.leipzigapp.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page and its worker ask to have messages on this device. Ending it is a form like for every address. */
@Controller
class DeviceController {

  private static final String PATH = "/{reading}" + Letters.INBOX + "/geraet";
  private static final int PER_HOUR = 60;
  private static final int LONGEST = 4_000;

  private final VapidKeys keys;
  private final PushServices services;
  private final OwnDevice own;
  private final Pages pages;
  private final ObjectProvider<Devices> devices;
  private final SendLimits limits = new SendLimits(PER_HOUR);

  DeviceController(VapidKeys keys, PushServices services, OwnDevice own, Pages pages,
      ObjectProvider<Devices> devices) {
    this.keys = keys;
    this.services = services;
    this.own = own;
    this.pages = pages;
    this.devices = devices;
  }

  /** What a browser needs to subscribe: {@code {"key"}}. */
  @GetMapping(PATH)
  @ResponseBody
  ResponseEntity<Map<String, String>> key(@PathVariable Reading reading) {
    demandOffered(reading);
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(Map.of("key", keys.get().shown()));
  }

  /** A {@code PushSubscription} as JSON. 204: it counts, 422: it cannot, 429: too many from this network. */
  @PostMapping(PATH)
  void subscribe(@PathVariable Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    demandOffered(reading);
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    Optional<PushTarget> target = body.length > LONGEST ? Optional.empty()
        : PushTarget.parse(new String(body, StandardCharsets.UTF_8), services);
    if (target.isEmpty()) {
      response.setStatus(422);
    } else if (!limits.allow(request)) {
      response.setStatus(429);
    } else {
      own.subscribe(devices.getObject().findOrCreate(request, response), target.get(), reading);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private void demandOffered(Reading reading) {
    if (!services.isAny() || !pages.offers(Address.of(reading, Letters.INBOX))) {
      throw new NotFound();
    }
  }
}
