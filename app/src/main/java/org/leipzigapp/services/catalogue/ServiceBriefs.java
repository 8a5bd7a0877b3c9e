package org.leipzigapp.services.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Text;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Page;
import org.springframework.stereotype.Component;

/** Services in brief for other rooms, so that papers, fees and offices are said once, by the service. */
@Component
public class ServiceBriefs {

  private final Catalogue catalogue;

  ServiceBriefs(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A service for one person's case.
   *
   * @param path inside the app, without the reading, with the case
   * @param fee "46 €", "kostenlos"; null if it is not known here
   * @param papers null if the service names none
   * @param offices where it is done, else who decides
   */
  public record Brief(
      Text title,
      String path,
      @Nullable String fee,
      ServiceView.@Nullable Part papers,
      List<Office> offices,
      Service.@Nullable Link online) {}

  /** @param given answers to the service's questions; what it does not ask is dropped */
  public Optional<Brief> find(String id, Map<String, String> given, Page page) {
    return catalogue.find(id).map(service -> brief(service, Answers.of(service, given), page));
  }

  private Brief brief(Service service, Answers answers, Page page) {
    String address = new Address(page.reading(), "/services/" + service.id(), answers.chosen()).url();
    List<Office> offices = catalogue.listOffices(service);
    return new Brief(
        service.title(),
        address.substring(page.link("").length()),
        ServiceViews.fee(service, answers, page).value(),
        ServiceViews.findPapers(service, answers, page).orElse(null),
        offices.isEmpty() ? catalogue.listResponsible(service) : offices,
        service.online());
  }

  /** An amount as people read it: "46 €", "15 € bis 30 € pro Jahr". */
  public static String amount(Service.Fee fee, Page page) {
    return ServiceViews.amount(fee, page);
  }
}
