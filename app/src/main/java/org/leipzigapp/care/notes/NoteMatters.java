package org.leipzigapp.care.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.leipzigapp.care.Item;
import org.leipzigapp.care.Items;
import org.leipzigapp.care.Keepers;
import org.leipzigapp.cases.Matter;
import org.leipzigapp.cases.MatterSource;
import org.leipzigapp.content.Reading;
import org.leipzigapp.content.Text;
import org.leipzigapp.staff.Member;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Component;

/** Notes in "Meine Anliegen". */
@Component
class NoteMatters implements MatterSource {

  private final Notes notes;
  private final NoteStore store;
  private final Items items;
  private final Keepers keepers;
  private final Texts texts;

  NoteMatters(Notes notes, NoteStore store, Items items, Keepers keepers, Texts texts) {
    this.notes = notes;
    this.store = store;
    this.items = items;
    this.keepers = keepers;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return NoteTopic.ID;
  }

  @Override
  public List<Matter> list(Collection<UUID> ids, Reading reading) {
    List<Note> all = store.list(ids).stream().filter(note -> note.said() != null).toList();
    Map<UUID, String> departments = notes.departmentsOf(all);
    var names = new HashMap<String, String>();
    keepers.list(reading).forEach(known -> names.put(known.id(), known.name()));
    names.put(Member.EVERYWHERE, texts.get(reading, "care.everywhere"));
    return all.stream().map(note -> {
      String department = departments.getOrDefault(note.id(), note.department());
      return matter(note, findKeeperName(note, department).map(name -> name.in(reading))
          .orElse(names.getOrDefault(department, department)), reading);
    }).toList();
  }

  /** Of a group of offices its own name, as long as the item was not handed to one of them. */
  private Optional<Text> findKeeperName(Note note, String department) {
    return Optional.ofNullable(note.item()).flatMap(items::find)
        .filter(item -> item.department().equals(department)).map(Item::keeperName);
  }

  private Matter matter(Note note, String keeper, Reading reading) {
    boolean closed = note.state().isClosed();
    String title = note.item() == null ? texts.get(reading, "note.matter.app")
        : Optional.of(note.item()).flatMap(items::find).map(item -> items.name(item, reading)).orElse(note.title());
    return new Matter(note.id(), NoteTopic.ID, texts.get(reading, "note.matter.title", title),
        closed ? Matter.Phase.DONE : Matter.Phase.OPEN, texts.get(reading, "note.matter." + note.state().id()), keeper,
        closed ? null : texts.get(reading, "note.matter.next"), null,
        closed ? texts.get(reading, "note.matter.read") : null, NoteController.PATH + "/" + note.id(),
        note.sentAt(), note.lastStep().at());
  }

  @Override
  public Map<String, Object> export(UUID id) {
    Note note = notes.find(id).orElse(null);
    if (note == null) {
      return Map.of();
    }
    var all = new LinkedHashMap<String, Object>();
    all.put("about", note.title());
    all.put("page", note.address());
    all.put("sent", note.sentAt().toString());
    all.put("state", note.state().id());
    Note.Said said = note.said();
    if (said != null) {
      all.put("wrong", said.wrong());
      all.put("better", Objects.requireNonNullElse(said.better(), ""));
      all.put("known_from", Objects.requireNonNullElse(said.knownFrom(), ""));
    }
    all.put("steps", note.steps().stream().map(step -> Map.of("at", step.at().toString(), "state", step.state().id(),
        "words", Objects.requireNonNullElse(step.words(), ""))).toList());
    return all;
  }

  @Override
  public void erase(UUID id) {
    notes.erase(id);
  }

  @Override
  public Duration keptFor() {
    return Notes.KEPT;
  }

  @Override
  public List<UUID> eraseBefore(Instant time) {
    return notes.eraseBefore(time);
  }
}
