# Finds the programs that the app needs, or says in one line how to get them.

JDK_MISSING="JDK 25 is missing. Get it with \"apt-get install openjdk-25-jdk\", \"sdk install java 25-tem\" or from \
https://adoptium.net/temurin/releases/?version=25; JAVA_HOME, PATH, /usr/lib/jvm and SDKMAN are searched."
NODE_MISSING="Node 20 or newer is missing. Get it with \"nvm install 22\", from your distribution or from \
https://nodejs.org/en/download; it must be on the PATH."
MAVEN_MISSING="Maven is missing. Get it with \"apt-get install maven\", \"sdk install maven\" or from \
https://maven.apache.org/download.cgi; it must be on the PATH."
CHROMIUM_MISSING="Chromium is missing, the browser tests need it. Get it with \"apt-get install chromium\" or set \
CHROMIUM to the program of a Chromium or Chrome."

# Every place where a JDK may be, one a line, the nearest to the user's will first.
jdk_places() {
  local java
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if java="$(command -v java)" && java="$(readlink -f "$java")"; then
    dirname "$(dirname "$java")"
  fi
  printf '%s\n' /usr/lib/jvm/* "${SDKMAN_CANDIDATES_DIR:-${HOME:-/root}/.sdkman/candidates}"/java/* \
    "${HOME:-/root}"/.jdks/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -f "$1/release" ]; then
    grep -Eq '^JAVA_VERSION="25[."]' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | head -n 1 | grep -Eq '"25[."]'
  fi
}

find_jdk() {
  local place
  while IFS= read -r place; do
    if is_jdk_25 "$place"; then
      printf '%s\n' "$place"
      return 0
    fi
  done < <(jdk_places)
  return 1
}

# Sets JAVA_HOME to a JDK 25, whatever it was.
need_jdk() {
  JAVA_HOME="$(find_jdk)" || stop "$JDK_MISSING"
  export JAVA_HOME
}

find_node() {
  local place version
  for place in "$(command -v node || true)" "${NVM_DIR:-${HOME:-/root}/.nvm}"/versions/node/*/bin/node \
    /usr/local/bin/node /opt/node*/bin/node; do
    [ -x "$place" ] || continue
    version="$("$place" --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/')"
    if [[ "$version" =~ ^[0-9]+$ ]] && [ "$version" -ge 20 ]; then
      printf '%s\n' "$place"
      return 0
    fi
  done
  return 1
}

need_node() {
  local node
  node="$(find_node)" || stop "$NODE_MISSING"
  PATH="$(dirname "$node"):$PATH"
  export PATH
}

find_maven() {
  local place
  for place in "$(command -v mvn || true)" "${MAVEN_HOME:-/none}/bin/mvn" /usr/share/maven/bin/mvn \
    /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn \
    "${SDKMAN_CANDIDATES_DIR:-${HOME:-/root}/.sdkman/candidates}"/maven/*/bin/mvn; do
    if [ -x "$place" ]; then
      printf '%s\n' "$place"
      return 0
    fi
  done
  return 1
}

need_maven() {
  find_maven >/dev/null || install_package maven || true
  MAVEN="$(find_maven)" || stop "$MAVEN_MISSING"
}

find_chromium() {
  local place
  for place in "${CHROMIUM:-}" "$(command -v chromium || true)" "$(command -v chromium-browser || true)" \
    "$(command -v google-chrome-stable || true)" "$(command -v google-chrome || true)" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    # Ubuntu has a chromium-browser that only says to install a snap
    if [ -x "$place" ] && "$place" --version >/dev/null 2>&1; then
      printf '%s\n' "$place"
      return 0
    fi
  done
  return 1
}

need_chromium() {
  find_chromium >/dev/null || install_package chromium || true
  CHROMIUM="$(find_chromium)" || stop "$CHROMIUM_MISSING"
  export CHROMIUM
}

# install_package NAME: from the distribution, where we may.
install_package() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  phase "Installing $1" install_with_apt "$1"
}

install_with_apt() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"
}
