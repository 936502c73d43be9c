# The page of a dossier: built and tested. POSIX sh; sourced by ./dev, which sets `home`.

page_folder=$home/recoupe-page
# What the tests of the page are started with, so that they do not hold up what goes on beside them.
page_nice=
page_file=$home/recoupe-core/src/main/resources/org/recoupe/view/page.html

# page_tools: has Node.js and the packages of the page; where it cannot, sets `page_missing` to one sentence and fails.
page_tools() {
    page_missing=
    page_node=$(node --version 2>/dev/null) || page_node=
    page_major=${page_node#v}
    page_major=${page_major%%.*}
    if [ -z "$page_major" ] || [ "$page_major" -lt 20 ] || ! command -v npm >/dev/null; then
        page_missing="the page needs Node.js 20.19 or newer with npm (https://nodejs.org); found: ${page_node:-none}."
        return 1
    fi
    [ "$page_folder/node_modules/.package-lock.json" -nt "$page_folder/package-lock.json" ] && return 0
    if ! (cd "$page_folder" && npm ci --no-audit --no-fund --loglevel=error); then
        page_missing="the packages of the page could not be fetched: npm ci in recoupe-page failed."
        return 1
    fi
}

# page_browser: has a Chromium, installed where that is possible; else sets `page_missing` and fails.
page_browser() {
    for page_chromium in "${RECOUPE_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
        [ -n "$page_chromium" ] && [ -x "$page_chromium" ] && return 0
    done
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "installing Chromium for the tests of the page…"
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1
        [ -x /usr/bin/chromium ] && return 0
    fi
    page_missing="the tests of the page need Chromium: apt-get install chromium, or name one in RECOUPE_CHROMIUM."
    return 1
}

# page_build FILE: checks the sources of the page and builds it as FILE.
page_build() {
    (cd "$page_folder" && $page_nice npm run -s check && $page_nice npm run -s build && node scripts/seal.mjs "$1")
}

# page_test FILE...: runs tests of the page.
page_test() {
    (cd "$page_folder" && $page_nice node --test --test-reporter=tap --test-concurrency=1 "$@")
}

# page_verify: whether the page is what its sources build, and passes the tests that need no server.
page_verify() {
    page_build "$page_folder/dist/page.html" || return 1
    if ! cmp -s "$page_folder/dist/page.html" "$page_file"; then
        echo "page.html is not what recoupe-page builds: run ./dev page and commit what it writes."
        return 1
    fi
    (cd "$page_folder" && page_test test/*.test.mjs)
}

# page_verify_served: whether the page does its work at `recoupe serve`, which must have been built.
page_verify_served() {
    (cd "$page_folder" && page_test test/served/*.test.mjs)
}
