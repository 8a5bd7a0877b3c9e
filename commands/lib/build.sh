# Builds the app when its sources are newer than the build, and runs it.

RUN_DIR="$HOME_DIR/app/target/run"
STAMP="$RUN_DIR/stamp"
AOT_CACHE="$RUN_DIR/app.aot"

# Small, since a city's server has other things to do; the AOT cache fits only the same settings.
JAVA_OPTIONS=(-Xms64m -Xmx192m -Xss512k -XX:+UseSerialGC -XX:+UseCompactObjectHeaders
  -XX:TrimNativeHeapInterval=10000 -XX:+ExitOnOutOfMemoryError
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# Silent unless something is to do.
ensure_built() {
  is_built && return 0
  need_node
  need_maven
  mkdir -p "$HOME_DIR/app/target"
  exec 9>"$HOME_DIR/app/target/build.lock" # two starts at once build one after the other
  ! command -v flock >/dev/null || flock 9
  is_built || build
  exec 9>&-
}

build() {
  local mark
  mark="$(mktemp)" # older than every file that is changed while the build runs
  tell "Building the app; the first time takes some minutes."
  phase "Compiling and packing" package app || stop "The app was not built."
  phase "Unpacking" unpack || stop "The app was not built."
  phase "Preparing a fast start" train || tell "  The app runs nevertheless; its start takes longer."
  touch -r "$mark" "$STAMP"
  rm -f "$mark"
}

is_built() {
  [ -f "$STAMP" ] && [ -f "$(app_jar)" ] && [ -z "$(newer_sources)" ]
}

# Folders count too: a removed file changes only its folder.
newer_sources() {
  (cd "$HOME_DIR" && find pom.xml .mvn app/pom.xml app/src app/package*.json city/schema -name node_modules -prune \
    -o -newer "$STAMP" -print 2>/dev/null | head -n 1)
}

app_jar() {
  local jar
  for jar in "$RUN_DIR"/app-*-exec.jar; do
    printf '%s\n' "$jar"
  done
}

# package MODULE: with the modules that it needs, without tests.
package() {
  (cd "$HOME_DIR" && "$MAVEN" -q -B -ntp -pl "$1" -am -Dmaven.test.skip=true package)
}

unpack() {
  local fresh="$RUN_DIR.new"
  rm -rf "$fresh"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$HOME_DIR"/app/target/app-*-exec.jar extract --destination "$fresh"
  rm -rf "$RUN_DIR"
  mv "$fresh" "$RUN_DIR"
}

# Java notes which classes a start needs; on a database of its own, which is thrown away.
train() {
  local outcome=0
  "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" -XX:AOTCacheOutput="$AOT_CACHE" -Dleipzigapp.home="$HOME_DIR" \
    -jar "$(app_jar)" run --train --data "$RUN_DIR/training" || outcome=$?
  rm -rf "$RUN_DIR/training"
  [ "$outcome" -eq 0 ] || rm -f "$AOT_CACHE"
  [ -f "$AOT_CACHE" ]
}

# run_java COMMAND…: becomes the Java program.
run_java() {
  local options=("${JAVA_OPTIONS[@]}")
  # a cache that does not fit (another JDK) is left aside by Java; nobody needs to read about it
  [ ! -f "$AOT_CACHE" ] || options+=(-XX:AOTCache="$AOT_CACHE" -Xlog:aot=off -Xlog:cds=off)
  local listening=()
  # a shell script starts what it puts behind an & deaf to Ctrl-C (SIGINT)
  ! env --default-signal=INT true 2>/dev/null || listening=(env --default-signal=INT)
  exec ${listening[@]+"${listening[@]}"} "$JAVA_HOME/bin/java" "${options[@]}" -Dleipzigapp.home="$HOME_DIR" \
    -jar "$(app_jar)" "$@"
}

# Builds bench and writes the jars it needs to bench/target/classpath.
package_bench() {
  (cd "$HOME_DIR" && "$MAVEN" -q -B -ntp -pl bench -am -Dmaven.test.skip=true package dependency:build-classpath \
    -Dmdep.outputFile=target/classpath)
}
