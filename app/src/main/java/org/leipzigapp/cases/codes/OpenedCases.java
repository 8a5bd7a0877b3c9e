package org.leipzigapp.cases.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.cases.Cases;
import org.leipzigapp.cases.devices.DeviceStore;
import org.leipzigapp.cases.devices.OwnDevice;
import org.springframework.stereotype.Component;

/** Opens matters for devices, each with its code. */
@Component
class OpenedCases implements Cases {

  private static final String PURPOSE = "matter";

  private final OwnDevice own;
  private final DeviceStore devices;
  private final CodeStore codes;
  private final CodeHashes hashes;
  private final Clock clock;

  OpenedCases(OwnDevice own, DeviceStore devices, CodeStore codes, CodeHashes hashes, Clock clock) {
    this.own = own;
    this.devices = devices;
    this.codes = codes;
    this.hashes = hashes;
    this.clock = clock;
  }

  @Override
  public String open(String kind, UUID matter, HttpServletRequest request, HttpServletResponse response) {
    UUID device = own.findOrCreate(request, response);
    Code code = hashes.codeOf(own.findSecret(request).orElseThrow(), matter);
    devices.give(device, kind, matter, clock.instant());
    codes.insert(hashes.hash(PURPOSE, code), kind, matter, clock.instant());
    return code.grouped();
  }

  @Override
  public boolean has(UUID matter, HttpServletRequest request) {
    return own.has(matter, request);
  }

  @Override
  public Optional<String> findCode(UUID matter, HttpServletRequest request) {
    return own.findSecret(request)
        .map(secret -> hashes.codeOf(secret, matter))
        .filter(code -> codes.has(hashes.hash(PURPOSE, code), matter))
        .map(Code::grouped);
  }

  /** Gives the matter of a code to the device that asks. Nobody learns from words or work whether there is one. */
  void enter(Code code, HttpServletRequest request, HttpServletResponse response) {
    UUID device = own.findOrTry(request, response);
    codes.use(hashes.hash(PURPOSE, code), device, clock.instant());
  }
}
