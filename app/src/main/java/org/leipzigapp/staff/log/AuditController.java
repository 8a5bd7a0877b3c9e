package org.leipzigapp.staff.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.TheCity;
import org.leipzigapp.staff.Audit;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffPages;
import org.leipzigapp.staff.log.AuditView.Chosen;
import org.leipzigapp.staff.members.Account;
import org.leipzigapp.staff.members.Members;
import org.leipzigapp.staff.sessions.Ids;
import org.leipzigapp.web.Texts;
import org.leipzigapp.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit log for administrators. Parameters: wer, art, woran, von, bis, vor (the id that a page begins below). */
@Controller
class AuditController {

  private static final String PATH = "/team/protokoll";
  private static final int LONGEST = 100;

  private final AuditLog log;
  private final Audit audit;
  private final Members members;
  private final StaffPages pages;
  private final TheCity city;
  private final Texts texts;

  AuditController(AuditLog log, Audit audit, Members members, StaffPages pages, TheCity city, Texts texts) {
    this.log = log;
    this.audit = audit;
    this.members = members;
    this.pages = pages;
    this.city = city;
    this.texts = texts;
  }

  @GetMapping(PATH)
  void show(Member me, @RequestParam(defaultValue = "") String wer, @RequestParam(defaultValue = "") String art,
      @RequestParam(defaultValue = "") String woran, @RequestParam(defaultValue = "") String von,
      @RequestParam(defaultValue = "") String bis, @RequestParam(defaultValue = "") String vor,
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    me.demandAnywhere(Right.READ_AUDIT, "audit");
    var chosen = new Chosen(cut(wer), cut(art), cut(woran.strip()), cut(von), cut(bis));
    List<AuditLog.Entry> found = log.list(filter(chosen, vor));
    audit.read(me, "audit.read", chosen.subject());
    boolean hasMore = found.size() > AuditLog.PAGE;
    List<AuditLog.Entry> shown = hasMore ? found.subList(0, AuditLog.PAGE) : found;
    String older = hasMore ? address(chosen, shown.getLast().id()) : null;
    List<Member> all = members.list().stream().map(Account::member).toList();
    var lines = shown.stream().map(entry -> line(entry, me)).toList();
    var view = new AuditView(lines, all, chosen, older, vor.isEmpty());
    pages.show(me, PATH, request, response, page -> View.of("staff/audit.jte", "view", view));
  }

  private AuditView.Line line(AuditLog.Entry entry, Member me) {
    String key = entry.kind() == Audit.Kind.REFUSED ? "audit.refused" : "audit." + entry.action();
    String what = texts.has(me.reading(), key) ? texts.get(me.reading(), key) : entry.action();
    return new AuditView.Line(LocalDateTime.ofInstant(entry.at(), city.city().zone()), entry.memberName(),
        "staff.audit.kind." + entry.kind().name().toLowerCase(Locale.ROOT), what, subject(entry.subject()));
  }

  /** Members are shown by name. */
  private String subject(String subject) {
    return Ids.find(subject.replace("member/", "")).flatMap(members::find)
        .map(account -> account.member().name()).orElse(subject);
  }

  private AuditLog.Filter filter(Chosen chosen, String before) {
    Audit.Kind kind = Arrays.stream(Audit.Kind.values())
        .filter(each -> each.name().equals(chosen.kind())).findFirst().orElse(null);
    Long id = before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
    String subject = chosen.subject().isEmpty() ? null : chosen.subject();
    return new AuditLog.Filter(Ids.find(chosen.who()).orElse(null), kind, subject, startOf(chosen.from(), 0),
        startOf(chosen.until(), 1), id);
  }

  private @Nullable Instant startOf(String date, int daysLater) {
    ZoneId zone = city.city().zone();
    try {
      return date.isEmpty() ? null : LocalDate.parse(date).plusDays(daysLater).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String address(Chosen chosen, long before) {
    return UriComponentsBuilder.fromPath(PATH).queryParam("wer", chosen.who()).queryParam("art", chosen.kind())
        .queryParam("woran", "{woran}").queryParam("von", chosen.from()).queryParam("bis", chosen.until())
        .queryParam("vor", before).encode().buildAndExpand(chosen.subject()).toUriString();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
