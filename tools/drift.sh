#!/bin/sh
# Compare guides with what they name under `capture`, one after the other, for .github/workflows/drift.yml.
#
#   GUIDES="lancers paypay" AGAINST= tools/drift.sh FOLDER
#
# Writes FOLDER/GUIDE/ for each guide that has changed: the report, and changes.md, the text of an issue. Without GUIDES
# it takes all. What changed goes to $GITHUB_OUTPUT, annotations to standard output. Exit status 1: one could not be
# compared.
set -eu

folder=$1
taikai=${TAIKAI:-.venv/bin/taikai}
changed=""
failed=0
for file in guides/*.yml; do
    guide=$(basename "$file" .yml)
    case $guide in _*) continue ;; esac
    case " ${GUIDES:-$guide} " in *" $guide "*) ;; *) continue ;; esac
    status=0
    "$taikai" diff "$guide" ${AGAINST:+--against "$AGAINST"} --lang en --format github \
        --report "$folder/$guide" > "$folder.$guide.log" || status=$?
    cat "$folder.$guide.log"
    case $status in
        0) rm -rf "${folder:?}/$guide" ;;
        1)
            changed="$changed $guide"
            # What stands between the two marks of the log is the report for people.
            {
                echo '```'
                sed -n '/^::stop-commands::/,/^::[0-9a-f]*::$/p' "$folder.$guide.log" | sed '1d;$d;s/```/` ` `/g'
                echo '```'
            } > "$folder/$guide/changes.md"
            ;;
        *) failed=1 ;;
    esac
    rm "$folder.$guide.log"
done
echo "changed=${changed# }" >> "${GITHUB_OUTPUT:-/dev/null}"
exit $failed
