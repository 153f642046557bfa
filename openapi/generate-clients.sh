#!/usr/bin/env bash
# Generates a client from the contract: openapi/generate-clients.sh [typescript|java|python|kotlin|postman] [folder]
# Without a language all are made; without a folder they go to target/clients/LANGUAGE.
# Needs a JDK 11 or newer and Maven, which fetches the generator; the Postman collection needs Node 20 with npm instead.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=7.25.0
generator=$root/target/openapi-generator/openapi-generator-cli-$version.jar

die() { printf 'generate-clients: %s\n' "$1" >&2; exit 1; }

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
command -v "$java" >/dev/null 2>&1 || die "no java on PATH: install a JDK or set JAVA_HOME to one."

fetch() {
  [ -e "$generator" ] && return
  command -v mvn >/dev/null 2>&1 || die "no mvn on PATH: install Maven 3.8.7 or newer."
  local folder; folder=$(dirname "$generator")
  mkdir -p "$folder"
  # Away from the project: its plugins are of no use here, and take longer to load than the generator.
  (cd "$folder" && mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.openapitools:openapi-generator-cli:$version -DoutputDirectory="$folder" >&2)
}

# Takes a template out of the generator.
template() {
  mkdir -p "$1"
  (cd "$1" && "${java%java}jar" xf "$generator" "$2")
}

# The generator's template for java.net.http sends the name of a file as JSON: patched to send the file.
patch_java() {
  local folder=$1 name=libraries/native/api.mustache
  template "$folder" "Java/$name"
  mkdir -p "$folder/$(dirname $name)"
  local json='memberVarObjectMapper.writeValueAsBytes({{paramName}})' bytes='ofByteArray(localVarPostBody)'
  [ "$(grep -cF -e "$json" -e "$bytes" "$folder/Java/$name")" = 2 ] || die "the generator's template has changed."
  sed -e "s/byte\[\] localVarPostBody = $json;/{{^isFile}}&{{\/isFile}}/" \
    -e "s/$bytes/{{#isFile}}ofFile({{paramName}}.toPath()){{\/isFile}}{{^isFile}}&{{\/isFile}}/" \
    "$folder/Java/$name" >"$folder/$name"
}

# The generator's enums for Python know an unknown value by name, but refuse one that they do not know: patched to take it.
patch_python() {
  local folder=$1 name=model_enum.mustache
  template "$folder" "python/$name"
  grep -q 'def from_json' "$folder/python/$name" || die "the generator's template has changed."
  sed -e 's/^    @classmethod$/    @classmethod\n    def _missing_(cls, value: object) -> Self:\n        """What the server adds later."""\n        return cls.UNKNOWN_DEFAULT_OPEN_API\n\n&/' \
    "$folder/python/$name" >"$folder/$name"
}

generate() {
  local language=$1 folder=$2
  [ -e "$root/openapi/clients/$language.yaml" ] || die "there is no client for '$language': typescript, java, python, kotlin or postman."
  fetch
  [ "$folder" != "$root/target/clients/$language" ] || rm -rf "$folder"
  mkdir -p "$folder"
  local templates=()
  case $language in
    java | python)
      "patch_$language" "$root/target/openapi-generator/$language"
      templates=(-t "$root/target/openapi-generator/$language")
      ;;
  esac
  # Build files of other tools, and samples for hosts of other people, are left out.
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlog.level=error -jar "$generator" generate \
    -c "$root/openapi/clients/$language.yaml" -i "$root/openapi/openapi.yaml" -o "$folder" ${templates[@]+"${templates[@]}"} \
    --global-property apiDocs=false,modelDocs=false,apiTests=false,modelTests=false \
    --openapi-generator-ignore-list "$(echo git_push.sh .travis.yml '.github/**' build.gradle build.sbt \
      settings.gradle gradle.properties gradlew gradlew.bat 'gradle/**' src/main/AndroidManifest.xml 'api/**' \
      setup.py setup.cfg tox.ini test-requirements.txt .gitlab-ci.yml | tr ' ' ,)" \
    >"$folder.log" 2>&1 || { cat "$folder.log" >&2; die "the generator failed."; }
  rm "$folder.log"
  echo "$folder"
}

postman() {
  local folder=$1
  command -v npm >/dev/null 2>&1 || die "no npm on PATH: install Node 20 or newer."
  (cd "$root/openapi" && npm ci --silent --no-audit --no-fund --ignore-scripts >&2)
  mkdir -p "$folder"
  node "$root/openapi/postman.mjs" "$folder/espalier.postman_collection.json"
  echo "$folder"
}

if [ $# -eq 0 ]; then
  for language in typescript java python kotlin; do generate "$language" "$root/target/clients/$language"; done
elif [ "$1" = postman ]; then
  postman "${2:-$root/target/clients/postman}"
else
  generate "$1" "${2:-$root/target/clients/$1}"
fi
