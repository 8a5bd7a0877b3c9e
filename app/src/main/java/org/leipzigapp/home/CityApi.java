package org.leipzigapp.home;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Districts;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.city.Topics;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The city itself as open data, in the shapes of the published schemas. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1")
@Tag(name = "city")
class CityApi {

  private final TheCity city;

  CityApi(TheCity city) {
    this.city = city;
  }

  @GetMapping("/city")
  @Operation(summary = "Name, place, languages and colours of the city")
  City city() {
    return city.city();
  }

  @GetMapping("/districts")
  @Operation(summary = "Districts on two levels, the lower ones with a point inside")
  Districts districts() {
    return city.districts();
  }

  @GetMapping("/numbers")
  @Operation(summary = "Emergency and service numbers")
  Numbers numbers() {
    return city.numbers();
  }

  @GetMapping("/topics")
  @Operation(summary = "Life situations that services belong to")
  Topics topics() {
    return city.topics();
  }
}
