package org.leipzigapp.content;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed from the content: once per content version, by the first who asks. */
public final class Derived<T> implements Supplier<T> {

  private final LiveContent content;
  private final Function<Content, T> derive;
  private volatile @Nullable Held<T> held;

  public Derived(LiveContent content, Function<Content, T> derive) {
    this.content = content;
    this.derive = derive;
  }

  @Override
  public T get() {
    Content now = content.current();
    if (content.isPreview()) {
      return derive.apply(now);
    }
    Held<T> present = held;
    return present != null && present.from == now ? present.value : renew();
  }

  private synchronized T renew() {
    Content now = content.current();
    Held<T> present = held;
    if (present != null && present.from == now) {
      return present.value;
    }
    T value = derive.apply(now);
    held = new Held<>(now, value);
    return value;
  }

  private record Held<T>(Content from, T value) {}
}
