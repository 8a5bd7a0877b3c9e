package org.leipzigapp.messages;

import java.util.List;

/** Topics of the tests. */
public final class ProbeTopics {

  private ProbeTopics() {}

  /** May be told anywhere. */
  public static final class Open implements MessageTopic {

    @Override
    public String id() {
      return "probe";
    }

    @Override
    public boolean isSensitive() {
      return false;
    }

    @Override
    public List<Kind> kinds() {
      return List.of(new Kind("told",
          List.of(new Value("name", true, "Frieda"), new Value("day", false, "2026-11-23"))));
    }
  }

  /** Is nobody else's business. */
  public static final class Secret implements MessageTopic {

    @Override
    public String id() {
      return "secret";
    }

    @Override
    public boolean isSensitive() {
      return true;
    }

    @Override
    public List<Kind> kinds() {
      return List.of(new Kind("told", List.of(new Value("name", true, "Frieda"))));
    }
  }

  /** Cannot wait. */
  public static final class Siren implements MessageTopic {

    @Override
    public String id() {
      return "siren";
    }

    @Override
    public boolean isSensitive() {
      return false;
    }

    @Override
    public boolean isUrgent() {
      return true;
    }

    @Override
    public List<Kind> kinds() {
      return List.of(new Kind("told", List.of(new Value("name", true, "Frieda"))));
    }
  }
}
