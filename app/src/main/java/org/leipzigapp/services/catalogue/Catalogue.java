package org.leipzigapp.services.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.content.Content;
import org.leipzigapp.content.Derived;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.services.offices.Office;
import org.leipzigapp.services.offices.OfficeServices;
import org.leipzigapp.services.offices.Offices;
import org.springframework.stereotype.Component;

/** All services of the city, always from the newest content. */
@Component
public class Catalogue implements OfficeServices {

  private final Offices offices;
  private final Derived<Map<String, Service>> services;
  private final Derived<Map<String, Set<String>>> officesByService;

  Catalogue(LiveContent content, Offices offices) {
    this.offices = offices;
    this.services = new Derived<>(content, Catalogue::byId);
    this.officesByService = new Derived<>(content, now -> officesOf(byId(now)));
  }

  private static Map<String, Service> byId(Content content) {
    var byId = new TreeMap<String, Service>();
    content.list(CatalogueContent.SERVICE).forEach(service -> byId.put(service.id(), service));
    return byId;
  }

  private Map<String, Set<String>> officesOf(Map<String, Service> all) {
    return all.values().stream()
        .collect(Collectors.toMap(Service::id, service -> {
          var ids = new LinkedHashSet<String>();
          listed(service.offices().offeredAt()).forEach(office -> ids.add(office.id()));
          listed(service.offices().notAt()).forEach(office -> ids.remove(office.id()));
          return ids;
        }));
  }

  private List<Office> listed(@Nullable List<String> idsOrGroups) {
    return Objects.requireNonNullElse(idsOrGroups, List.<String>of()).stream()
        .flatMap(id -> offices.listByIdOrGroup(id).stream())
        .distinct()
        .toList();
  }

  public Collection<Service> list() {
    return services.get().values();
  }

  public Optional<Service> find(String id) {
    return Optional.ofNullable(services.get().get(id));
  }

  public List<Service> listByTopic(String topic) {
    return list().stream().filter(service -> service.topics().contains(topic)).toList();
  }

  /** Where one can do it. */
  public List<Office> listOffices(Service service) {
    return officesByService.get().getOrDefault(service.id(), Set.of()).stream()
        .flatMap(id -> offices.find(id).stream())
        .toList();
  }

  /** Who decides. */
  public List<Office> listResponsible(Service service) {
    return listed(service.offices().responsible());
  }

  @Override
  public List<Offered> listAt(Office office) {
    return list().stream().filter(service -> isOffered(service.id(), office)).map(Catalogue::offered).toList();
  }

  @Override
  public Optional<Offered> findService(String serviceId) {
    return find(serviceId).map(Catalogue::offered);
  }

  @Override
  public boolean isOffered(String serviceId, Office office) {
    return officesByService.get().getOrDefault(serviceId, Set.of()).contains(office.id());
  }

  private static Offered offered(Service service) {
    return new Offered(service.id(), service.title());
  }
}
