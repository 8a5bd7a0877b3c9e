package org.leipzigapp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs all measures, or those that are named; exit code 0 if each yielded its figures, whether targets are met or not. */
public final class Main {

  /** No measure begins that could not end within this time. */
  private static final int MOST_SECONDS = 840;

  private static final List<Measure> ALL = List.of(
      new StartTime(), new PageWeight(), new PageSpeed(), new SearchSpeed(), new PublishTime(), new SignInAttack(),
      SendSpeed.ofPushes(), SendSpeed.ofMails(), new PromiseTime(),
      new MattersPage(), new ContactLoad(), new OfflineSpeed());

  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Screen screen = new Screen(System.out);
    List<String> unknown = Arrays.stream(args).filter(name -> ALL.stream().noneMatch(m -> m.name().equals(name))).toList();
    if (!unknown.isEmpty()) {
      screen.line("There is no measure \"" + unknown.getFirst() + "\"; there are " + names(ALL) + ".");
      System.exit(2);
    }
    List<Measure> asked = ALL.stream().filter(m -> args.length == 0 || List.of(args).contains(m.name())).toList();
    System.exit(run(asked, screen));
  }

  private static int run(List<Measure> measures, Screen screen) throws IOException, InterruptedException {
    Machine machine = Machine.ofHere(Clock.systemUTC());
    Figures figures = new Figures(screen);
    screen.line(machine.shown());
    screen.head();
    long begin = System.nanoTime();
    try (Place place = Place.open()) {
      for (Measure measure : measures) {
        if ((System.nanoTime() - begin) / 1e9 + measure.seconds() > MOST_SECONDS) {
          figures.missing(measure.name(), "the time was over");
        } else {
          run(measure, place, figures);
        }
      }
      screen.sum(figures.list(), figures.listGaps());
      Path report = Report.write(place.home().resolve("target/bench"), machine, figures);
      screen.line("%.0f s; %s".formatted((System.nanoTime() - begin) / 1e9, report));
    }
    return figures.listGaps().isEmpty() ? 0 : 1;
  }

  private static void run(Measure measure, Place place, Figures figures) throws InterruptedException {
    try {
      measure.run(place, figures);
    } catch (CannotMeasure e) {
      figures.missing(measure.name(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      figures.missing(measure.name(), e.toString());
    }
  }

  private static String names(List<Measure> measures) {
    return measures.stream().map(Measure::name).collect(Collectors.joining(", "));
  }
}
